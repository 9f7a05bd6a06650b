"""What kinds of records and their texts are called, where any of them may be met."""

from motdesk.base.texts import _, mark

# In the order in which a person looks through them.
_KINDS = {
    "partner": mark("Partners"),
    "negotiation": mark("Negotiations"),
    "need": mark("Needs"),
    "strength": mark("Strengths"),
    "roadmap_item": mark("Roadmap"),
    "right": mark("Rights and know-how"),
    "skill": mark("Skills and their holders"),
    "improvement": mark("Improvements"),
    "loss": mark("Losses"),
    "item": mark("Cost and quotes"),
    "price_revision": mark("Price revisions"),
    "performance": mark("Quality and delivery by month"),
    "scorecard": mark("Evaluations"),
    "baseline": mark("Baselines of roadmaps"),
    "evidence": mark("Evidence"),
    "index_series": mark("Indexes"),
    "scorecard_template": mark("Templates of evaluations"),
}
KINDS_IN_ORDER = tuple(_KINDS)

_FIELDS = {
    "address": mark("Address"),
    "aim": mark("What we want from it"),
    "answer": mark("Our answer"),
    "approver": mark("Approver"),
    "author": mark("Author"),
    "base": mark("Base"),
    "beneficiary": mark("Who gains"),
    "benefit": mark("What they gain"),
    "body": mark("Issued by"),
    "capability": mark("Capability: verb and object"),
    "categories": mark("Categories"),
    "category": mark("Category"),
    "cause": mark("Cause"),
    "concern": mark("Concern"),
    "condition": mark("Condition"),
    "corporate_number": mark("Corporate number"),
    "country": mark("Country"),
    "covered_by": mark("Who of ours covers them"),
    "covers": mark("What it covers"),
    "customer_value": mark("Value to the customer"),
    "description": mark("What is lost"),
    "evaluated_by": mark("Evaluated by"),
    "expected_effect": mark("Expected effect"),
    "figure": mark("Figure of merit"),
    "figure_unit": mark("Unit"),
    "handover_plan": mark("Handover plan"),
    "held_at": mark("Time"),
    "high_en": mark("What the mark means"),
    "high_ja": mark("What the mark means"),
    "holder": mark("Holder"),
    "interest_ours": mark("Our interest behind it"),
    "interest_theirs": mark("Their interest behind it"),
    "items": mark("Items"),
    "jurisdiction": mark("Country"),
    "kana": mark("Reading in kana"),
    "kpi": mark("KPI"),
    "kpi_unit": mark("Unit"),
    "label": mark("Option"),
    "lane": mark("Lane"),
    "licensee": mark("Licensee"),
    "likely_reply": mark("Their likely reply"),
    "low_en": mark("What the mark means"),
    "low_ja": mark("What the mark means"),
    "mandate": mark("Mandate"),
    "meaning": mark("What it means for our talk"),
    "middle_en": mark("What the mark means"),
    "middle_ja": mark("What the mark means"),
    "name": mark("Name"),
    "name_en": mark("Axis"),
    "name_ja": mark("Axis"),
    "note": mark("Note"),
    "number": mark("Number"),
    "objective": mark("Objective in one sentence"),
    "overturned_by": mark("What would overturn our view"),
    "page": mark("Page or place"),
    "part_number": mark("Part number"),
    "personal_win": mark("Personal win"),
    "place": mark("Place"),
    "point": mark("Point"),
    "prepared_by": mark("Prepared by"),
    "private_remark": mark("Private remark"),
    "process": mark("Process"),
    "pseudonym": mark("Pseudonym"),
    "publisher": mark("Publisher"),
    "reason": mark("Why we meet"),
    "remark": mark("Remark"),
    "remedy": mark("Remedy"),
    "role": mark("Role in the talk"),
    "scope": mark("Scope"),
    "sites": mark("Sites"),
    "source": mark("Source"),
    "standard": mark("Standard"),
    "success": mark("Success means"),
    "summary": mark("What it says"),
    "terms": mark("Terms"),
    "text": mark("Text"),
    "their_view": mark("How the other side sees it"),
    "title": mark("Title"),
    "topic": mark("Topic"),
    "unit": mark("Unit"),
    "unit_basis": mark("Unit basis"),
    "verified_by": mark("Verified by"),
}

# Where a name alone would say too little: by the end of the path and the field.
_FIELDS_BELOW = {
    ("attachments", "name"): mark("File"),
    ("contacts", "name"): mark("Person"),
    ("contacts", "title"): mark("Job title"),
    ("entries", "title"): mark("Roadmap item"),
    ("issues", "name"): mark("Issue"),
    ("options", "label"): mark("Option"),
    ("packages", "name"): mark("Package"),
    ("participants", "name"): mark("Person"),
    ("participants", "title"): mark("Job title"),
    ("quotes", "number"): mark("Quote number"),
    ("red_lines", "text"): mark("We do not accept"),
    ("revisions", "note"): mark("Reason"),
    ("alternatives", "text"): mark("Alternative"),
    ("statements", "text"): mark("What they say"),
    ("cost_lines", "name"): mark("Line"),
    ("lines", "name"): mark("Line"),
}

# Numbers are found by no search, but a proof may name them.
_NUMBERS = {
    "amount": mark("Amount"),
    "annual_sales": mark("Annual sales"),
    "annual_volume": mark("Annual volume"),
    "capital": mark("Capital"),
    "current_price": mark("Present price"),
    "figure_value": mark("Value"),
    "headcount": mark("Headcount"),
    "likely": mark("Likely"),
    "money_per_year": mark("Money a year"),
    "open": mark("Opening offer"),
    "our_annual_spend": mark("Our annual spend"),
    "price": mark("Price"),
    "target": mark("Target"),
    "their_high": mark("Their highest"),
    "their_likely": mark("Their likely"),
    "their_low": mark("Their lowest"),
    "value": mark("Value"),
    "walk_away": mark("Walk-away"),
}
_NAMING = ("name", "title", "text", "label")  # the field after which a child is called


def words_of_kind(kind: str) -> str:
    """Return what the records of a kind are called together."""
    return _(_KINDS[kind])


def words_of_field(path: str, field: str) -> str:
    """Return what a text is called, `path` leading to its record or child."""
    own = _FIELDS_BELOW.get((path.rpartition(".")[2], field))
    return _(own or _FIELDS[field])


def words_of_place(place: str) -> str:
    """Return in words where a value stands: `negotiation 3f2a91bc: issues 2: walk_away`."""
    head, *children, field = place.split(": ")
    kind, _blank, id_ = head.partition(" ")
    path, said = kind, [f"{words_of_kind(kind)} {id_}"]
    for child in children:
        name, _blank, number = child.partition(" ")
        path = f"{path}.{name}"
        found = (_FIELDS_BELOW.get((name, naming)) for naming in _NAMING)
        said.append(f"{_(next(filter(None, found), name))} {number}")
    below = _FIELDS_BELOW.get((path.rpartition(".")[2], field))
    known = below or _NUMBERS.get(field) or _FIELDS.get(field)
    return " › ".join([*said, _(known) if known else field.replace("_", " ")])
