"""What people see of the fields of a partner."""

from motdesk.base.texts import _
from motdesk.domain.doubts import doubt_about_money
from motdesk.domain.partners import Partner
from motdesk.domain.whose import seller_of
from motdesk.ui.kit.fields import FormField, remark_field


def basic_fields() -> tuple[FormField, ...]:
    """Return who the company is."""
    return (
        FormField(name="name", label=_("Name"), is_wide=True),
        FormField(name="kana", label=_("Reading in kana")),
        FormField(
            name="corporate_number", label=_("Corporate number"), help=_("13 digits (法人番号)")
        ),
        FormField(name="country", label=_("Country")),
        FormField(name="is_supplier", label=_("Supplier")),
        FormField(name="is_customer", label=_("Customer")),
        FormField(name="is_own", label=_("Our own company")),
        FormField(name="address", label=_("Address"), is_wide=True),
        FormField(name="sites", label=_("Sites"), help=_("One a line"), is_extra=True),
        FormField(name="categories", label=_("Categories"), help=_("One a line"), is_extra=True),
        FormField(
            name="fiscal_year_start",
            label=_("First month of the fiscal year"),
            choices=tuple((month, str(month)) for month in range(1, 13)),
            is_extra=True,
        ),
        remark_field(),
    )


def size_fields() -> tuple[FormField, ...]:
    """Return how large the company is, with the dates that the law asks for."""
    return (
        FormField(name="capital", label=_("Capital")),
        FormField(name="capital_as_of", label=_("as of")),
        FormField(name="headcount", label=_("Regular headcount")),
        FormField(name="headcount_as_of", label=_("as of")),
        FormField(name="annual_sales", label=_("Annual sales")),
        FormField(name="annual_sales_as_of", label=_("as of")),
        FormField(name="our_annual_spend", label=_("Our annual spend"), doubt=doubt_about_money),
        FormField(name="currency", label=_("Currency"), help=_("Three letters, such as JPY")),
    )


def spend_words(partner: Partner) -> str:
    """Return what the money spent in a year is called: who spends it depends on who sells."""
    return seller_of(partner).words(
        _("Their annual spend with us"), _("Our annual spend"), _("Annual spend between us")
    )


def agreement_fields() -> tuple[FormField, ...]:
    """Return what is agreed with the company."""
    return (
        FormField(name="nda_state", label=_("Non-disclosure agreement")),
        FormField(name="nda_expires", label=_("NDA expires")),
        FormField(name="has_partnership_declaration", label=_("Partnership declaration")),
        FormField(name="partnership_declared", label=_("Declared on")),
    )


def contact_columns() -> tuple[FormField, ...]:
    """Return the columns of the list of contacts."""
    return (
        FormField(name="name", label=_("Person"), width=120),
        FormField(name="kana", label=_("Kana"), width=130),
        FormField(name="title", label=_("Job title"), width=150),
        FormField(name="buying_influence", label=_("Role in buying"), width=120),
        FormField(name="influence", label=_("Influence"), help="1–5", width=90),
        FormField(name="stance", label=_("Stance"), help="−2…+2", width=80),
        FormField(name="last_contact", label=_("Last contact"), width=110),
    )


def contact_details() -> tuple[FormField, ...]:
    """Return what stands below the list of contacts for the one chosen."""
    return (
        FormField(name="personal_win", label=_("Personal win"), is_long=True),
        FormField(name="concern", label=_("Concern"), is_long=True),
        FormField(name="private_remark", label=_("Private remark"), is_long=True),
        FormField(name="covered_by", label=_("Who of ours covers them")),
        FormField(name="disclosure", label=_("Disclosure")),
    )


def certificate_columns() -> tuple[FormField, ...]:
    """Return the columns of the list of certificates."""
    return (
        FormField(name="standard", label=_("Standard"), width=120),
        FormField(name="number", label=_("Number"), width=140),
        FormField(name="body", label=_("Issued by"), width=130),
        FormField(name="scope", label=_("Scope"), is_wide=True),
        FormField(name="issued", label=_("Issued"), width=114),
        FormField(name="expires", label=_("Expires"), width=114),
        FormField(name="disclosure", label=_("Disclosure"), width=130),
    )


def statement_fields() -> tuple[FormField, ...]:
    """Return the fields of one strategy statement."""
    return (
        FormField(name="text", label=_("What they say"), is_long=True, is_wide=True),
        FormField(
            name="meaning", label=_("What it means for our talk"), is_long=True, is_wide=True
        ),
        FormField(name="pillar", label=_("Pillar")),
        FormField(name="stated", label=_("Stated on")),
        FormField(name="source", label=_("Source")),
        FormField(name="disclosure", label=_("Disclosure")),
    )


def all_fields() -> tuple[FormField, ...]:
    """Return every single field of a partner, also what other pages edit."""
    budget = FormField(name="improvement_budget", label=_("Budget for improvements"))
    return (*basic_fields(), *size_fields(), *agreement_fields(), budget)


def names_of_fields() -> dict[str, str]:
    """Return what each field of a partner is called, for the history."""
    names = {field.name: field.label for field in all_fields()}
    for figure in ("capital", "headcount", "annual_sales"):
        names[f"{figure}_as_of"] = _("{figure} as of").format(figure=names[figure])
    return names | {
        "contacts": _("Contacts"),
        "certificates": _("Certificates"),
        "statements": _("Strategy statements"),
        "sources": _("Evidence"),
    }
