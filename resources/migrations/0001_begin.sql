CREATE TABLE evidence (
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    grade TEXT NOT NULL,
    author TEXT NOT NULL,
    dated TEXT,
    obtained TEXT,
    page TEXT NOT NULL,
    half_life_months INTEGER,
    summary TEXT NOT NULL,
    disclosure TEXT NOT NULL,
    PRIMARY KEY (id)
)
 STRICT;
CREATE TABLE evidence_attachments (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(owner_id) REFERENCES evidence (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX evidence_attachments_by_owner ON evidence_attachments (owner_id, position);
CREATE TABLE partner (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    kana TEXT NOT NULL,
    corporate_number TEXT NOT NULL,
    country TEXT NOT NULL,
    address TEXT NOT NULL,
    sites TEXT NOT NULL,
    currency TEXT NOT NULL,
    capital TEXT,
    capital_as_of TEXT,
    headcount INTEGER,
    headcount_as_of TEXT,
    annual_sales TEXT,
    annual_sales_as_of TEXT,
    our_annual_spend TEXT,
    fiscal_year_start INTEGER NOT NULL,
    is_supplier INTEGER NOT NULL,
    is_customer INTEGER NOT NULL,
    is_own INTEGER NOT NULL,
    categories TEXT NOT NULL,
    nda_state TEXT NOT NULL,
    nda_expires TEXT,
    has_partnership_declaration INTEGER,
    partnership_declared TEXT,
    private_remark TEXT NOT NULL,
    PRIMARY KEY (id)
)
 STRICT;
CREATE TABLE partner_contacts (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    kana TEXT NOT NULL,
    title TEXT NOT NULL,
    buying_influence TEXT NOT NULL,
    influence INTEGER,
    stance INTEGER,
    personal_win TEXT NOT NULL,
    concern TEXT NOT NULL,
    last_contact TEXT,
    covered_by TEXT NOT NULL,
    private_remark TEXT NOT NULL,
    disclosure TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(owner_id) REFERENCES partner (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX partner_contacts_by_owner ON partner_contacts (owner_id, position);
CREATE TABLE partner_certificates (
    id TEXT NOT NULL,
    standard TEXT NOT NULL,
    number TEXT NOT NULL,
    body TEXT NOT NULL,
    scope TEXT NOT NULL,
    issued TEXT,
    expires TEXT,
    disclosure TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(owner_id) REFERENCES partner (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX partner_certificates_by_owner ON partner_certificates (owner_id, position);
CREATE TABLE partner_statements (
    id TEXT NOT NULL,
    pillar TEXT NOT NULL,
    text TEXT NOT NULL,
    stated TEXT,
    source TEXT NOT NULL,
    meaning TEXT NOT NULL,
    disclosure TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(owner_id) REFERENCES partner (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX partner_statements_by_owner ON partner_statements (owner_id, position);
CREATE TABLE partner_sources (
    id TEXT NOT NULL,
    target TEXT NOT NULL,
    evidence_id TEXT NOT NULL,
    page TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(evidence_id) REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(owner_id) REFERENCES partner (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX partner_sources_by_evidence_id ON partner_sources (evidence_id);
CREATE INDEX partner_sources_by_owner ON partner_sources (owner_id, position);
CREATE TABLE need (
    id TEXT NOT NULL,
    text TEXT NOT NULL,
    partner_id TEXT,
    voice TEXT NOT NULL,
    layer TEXT NOT NULL,
    importance INTEGER,
    is_must INTEGER NOT NULL,
    kpi TEXT NOT NULL,
    needed_by TEXT,
    figure TEXT NOT NULL,
    figure_unit TEXT NOT NULL,
    figure_value TEXT,
    disclosure TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(partner_id) REFERENCES partner (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX need_by_partner_id ON need (partner_id);
CREATE TABLE need_sources (
    id TEXT NOT NULL,
    target TEXT NOT NULL,
    evidence_id TEXT NOT NULL,
    page TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(evidence_id) REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(owner_id) REFERENCES need (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX need_sources_by_evidence_id ON need_sources (evidence_id);
CREATE INDEX need_sources_by_owner ON need_sources (owner_id, position);
CREATE TABLE strength (
    id TEXT NOT NULL,
    partner_id TEXT NOT NULL,
    title TEXT NOT NULL,
    pillar TEXT NOT NULL,
    capability TEXT NOT NULL,
    condition TEXT NOT NULL,
    figure TEXT NOT NULL,
    figure_unit TEXT NOT NULL,
    figure_value TEXT,
    figure_benchmark TEXT,
    figure_limit TEXT,
    is_lower_better INTEGER NOT NULL,
    beneficiary TEXT NOT NULL,
    benefit TEXT NOT NULL,
    kpi TEXT NOT NULL,
    currency TEXT NOT NULL,
    money_per_year TEXT,
    trl_claimed INTEGER,
    trl_demonstrated INTEGER,
    mrl_claimed INTEGER,
    mrl_demonstrated INTEGER,
    private_remark TEXT NOT NULL,
    disclosure TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(partner_id) REFERENCES partner (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX strength_by_partner_id ON strength (partner_id);
CREATE TABLE strength_answers (
    id TEXT NOT NULL,
    need_id TEXT NOT NULL,
    fit INTEGER NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(need_id) REFERENCES need (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(owner_id) REFERENCES strength (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX strength_answers_by_need_id ON strength_answers (need_id);
CREATE INDEX strength_answers_by_owner ON strength_answers (owner_id, position);
CREATE TABLE strength_vrio (
    id TEXT NOT NULL,
    question TEXT NOT NULL,
    is_yes INTEGER,
    evidence_id TEXT,
    note TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(evidence_id) REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(owner_id) REFERENCES strength (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX strength_vrio_by_evidence_id ON strength_vrio (evidence_id);
CREATE INDEX strength_vrio_by_owner ON strength_vrio (owner_id, position);
CREATE TABLE strength_sources (
    id TEXT NOT NULL,
    target TEXT NOT NULL,
    evidence_id TEXT NOT NULL,
    page TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(evidence_id) REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(owner_id) REFERENCES strength (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX strength_sources_by_evidence_id ON strength_sources (evidence_id);
CREATE INDEX strength_sources_by_owner ON strength_sources (owner_id, position);
CREATE TABLE negotiation (
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    side TEXT NOT NULL,
    partner_id TEXT,
    own_company_id TEXT,
    category TEXT NOT NULL,
    items TEXT NOT NULL,
    currency TEXT NOT NULL,
    unit_basis TEXT NOT NULL,
    annual_volume TEXT,
    contract_months INTEGER,
    held_on TEXT,
    held_at TEXT NOT NULL,
    place TEXT NOT NULL,
    language TEXT NOT NULL,
    reason TEXT NOT NULL,
    objective TEXT NOT NULL,
    success TEXT NOT NULL,
    their_view TEXT NOT NULL,
    overturned_by TEXT NOT NULL,
    mandate TEXT NOT NULL,
    approver TEXT NOT NULL,
    prepared_by TEXT NOT NULL,
    classification TEXT NOT NULL,
    disagreement_ours TEXT,
    disagreement_theirs TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY(partner_id) REFERENCES partner (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(own_company_id) REFERENCES partner (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX negotiation_by_own_company_id ON negotiation (own_company_id);
CREATE INDEX negotiation_by_partner_id ON negotiation (partner_id);
CREATE TABLE negotiation_issues (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    unit TEXT NOT NULL,
    kind TEXT NOT NULL,
    direction TEXT NOT NULL,
    importance_class TEXT NOT NULL,
    open TEXT,
    target TEXT,
    walk_away TEXT,
    their_low TEXT,
    their_likely TEXT,
    their_high TEXT,
    weight_ours TEXT,
    weight_theirs TEXT,
    interest_ours TEXT NOT NULL,
    interest_theirs TEXT NOT NULL,
    strength_id TEXT,
    disclosure TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(strength_id) REFERENCES strength (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(owner_id) REFERENCES negotiation (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX negotiation_issues_by_owner ON negotiation_issues (owner_id, position);
CREATE INDEX negotiation_issues_by_strength_id ON negotiation_issues (strength_id);
CREATE TABLE negotiation_issues_options (
    id TEXT NOT NULL,
    label TEXT NOT NULL,
    value TEXT,
    points_ours TEXT,
    points_theirs TEXT,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(owner_id) REFERENCES negotiation_issues (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX negotiation_issues_options_by_owner ON negotiation_issues_options (owner_id, position);
CREATE TABLE negotiation_alternatives (
    id TEXT NOT NULL,
    side TEXT NOT NULL,
    text TEXT NOT NULL,
    price TEXT,
    switching_cost TEXT,
    added_cost TEXT,
    months INTEGER,
    probability TEXT,
    fallback_price TEXT,
    is_best INTEGER NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(owner_id) REFERENCES negotiation (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX negotiation_alternatives_by_owner ON negotiation_alternatives (owner_id, position);
CREATE TABLE negotiation_packages (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    note TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(owner_id) REFERENCES negotiation (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX negotiation_packages_by_owner ON negotiation_packages (owner_id, position);
CREATE TABLE negotiation_packages_choices (
    id TEXT NOT NULL,
    issue_id TEXT NOT NULL,
    option_id TEXT,
    value TEXT,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(issue_id) REFERENCES negotiation_issues (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(option_id) REFERENCES negotiation_issues_options (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(owner_id) REFERENCES negotiation_packages (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX negotiation_packages_choices_by_issue_id ON negotiation_packages_choices (issue_id);
CREATE INDEX negotiation_packages_choices_by_option_id ON negotiation_packages_choices (option_id);
CREATE INDEX negotiation_packages_choices_by_owner ON negotiation_packages_choices (owner_id, position);
CREATE TABLE negotiation_arguments (
    id TEXT NOT NULL,
    point TEXT NOT NULL,
    strength_id TEXT,
    evidence_id TEXT,
    likely_reply TEXT NOT NULL,
    answer TEXT NOT NULL,
    disclosure TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(strength_id) REFERENCES strength (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(evidence_id) REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(owner_id) REFERENCES negotiation (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX negotiation_arguments_by_evidence_id ON negotiation_arguments (evidence_id);
CREATE INDEX negotiation_arguments_by_owner ON negotiation_arguments (owner_id, position);
CREATE INDEX negotiation_arguments_by_strength_id ON negotiation_arguments (strength_id);
CREATE TABLE negotiation_red_lines (
    id TEXT NOT NULL,
    text TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(owner_id) REFERENCES negotiation (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX negotiation_red_lines_by_owner ON negotiation_red_lines (owner_id, position);
CREATE TABLE negotiation_participants (
    id TEXT NOT NULL,
    side TEXT NOT NULL,
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    role TEXT NOT NULL,
    contact_id TEXT,
    private_remark TEXT NOT NULL,
    disclosure TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(contact_id) REFERENCES partner_contacts (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(owner_id) REFERENCES negotiation (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX negotiation_participants_by_contact_id ON negotiation_participants (contact_id);
CREATE INDEX negotiation_participants_by_owner ON negotiation_participants (owner_id, position);
CREATE TABLE negotiation_agenda (
    id TEXT NOT NULL,
    topic TEXT NOT NULL,
    minutes INTEGER,
    aim TEXT NOT NULL,
    disclosure TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(owner_id) REFERENCES negotiation (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX negotiation_agenda_by_owner ON negotiation_agenda (owner_id, position);
CREATE TABLE negotiation_sources (
    id TEXT NOT NULL,
    target TEXT NOT NULL,
    evidence_id TEXT NOT NULL,
    page TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(evidence_id) REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(owner_id) REFERENCES negotiation (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX negotiation_sources_by_evidence_id ON negotiation_sources (evidence_id);
CREATE INDEX negotiation_sources_by_owner ON negotiation_sources (owner_id, position);
CREATE TABLE history_steps (
    number INTEGER NOT NULL,
    at TEXT NOT NULL,
    label TEXT NOT NULL,
    action TEXT NOT NULL,
    of_step INTEGER,
    undo_next INTEGER,
    redo_next INTEGER,
    PRIMARY KEY (number),
    FOREIGN KEY(of_step) REFERENCES history_steps (number),
    FOREIGN KEY(undo_next) REFERENCES history_steps (number),
    FOREIGN KEY(redo_next) REFERENCES history_steps (number)
)
 STRICT;
CREATE TABLE history_changes (
    step INTEGER NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,
    PRIMARY KEY (step, position),
    FOREIGN KEY(step) REFERENCES history_steps (number)
)
 STRICT;
CREATE INDEX history_changes_by_record ON history_changes (kind, id, step);
CREATE TABLE attached_files (
    sha256 TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (sha256)
)
 STRICT;
