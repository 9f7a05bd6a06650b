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
CREATE TABLE strength_readiness (
    id TEXT NOT NULL,
    scale TEXT NOT NULL,
    level INTEGER NOT NULL,
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
CREATE INDEX strength_readiness_by_evidence_id ON strength_readiness (evidence_id);
CREATE INDEX strength_readiness_by_owner ON strength_readiness (owner_id, position);
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
CREATE TABLE roadmap_item (
    id TEXT NOT NULL,
    partner_id TEXT NOT NULL,
    title TEXT NOT NULL,
    layer TEXT NOT NULL,
    lane TEXT NOT NULL,
    kind TEXT NOT NULL,
    start TEXT,
    start_precision TEXT NOT NULL,
    "end" TEXT,
    end_precision TEXT NOT NULL,
    earliest TEXT,
    latest TEXT,
    confidence INTEGER,
    confidence_of TEXT NOT NULL,
    status TEXT NOT NULL,
    origin TEXT NOT NULL,
    figure TEXT NOT NULL,
    figure_unit TEXT NOT NULL,
    figure_from TEXT,
    figure_to TEXT,
    is_lower_better INTEGER NOT NULL,
    actual_start TEXT,
    actual_end TEXT,
    annual_benefit TEXT,
    strength_id TEXT,
    need_id TEXT,
    private_remark TEXT NOT NULL,
    disclosure TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(partner_id) REFERENCES partner (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(strength_id) REFERENCES strength (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(need_id) REFERENCES need (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX roadmap_item_by_need_id ON roadmap_item (need_id);
CREATE INDEX roadmap_item_by_partner_id ON roadmap_item (partner_id);
CREATE INDEX roadmap_item_by_strength_id ON roadmap_item (strength_id);
CREATE TABLE roadmap_item_links (
    id TEXT NOT NULL,
    to_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    fit INTEGER NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(to_id) REFERENCES roadmap_item (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(owner_id) REFERENCES roadmap_item (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX roadmap_item_links_by_owner ON roadmap_item_links (owner_id, position);
CREATE INDEX roadmap_item_links_by_to_id ON roadmap_item_links (to_id);
CREATE TABLE roadmap_item_revisions (
    id TEXT NOT NULL,
    reported TEXT NOT NULL,
    reason TEXT,
    note TEXT NOT NULL,
    start TEXT,
    start_precision TEXT NOT NULL,
    "end" TEXT,
    end_precision TEXT NOT NULL,
    figure_to TEXT,
    confidence INTEGER,
    status TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(owner_id) REFERENCES roadmap_item (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX roadmap_item_revisions_by_owner ON roadmap_item_revisions (owner_id, position);
CREATE TABLE roadmap_item_sources (
    id TEXT NOT NULL,
    target TEXT NOT NULL,
    evidence_id TEXT NOT NULL,
    page TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(evidence_id) REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(owner_id) REFERENCES roadmap_item (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX roadmap_item_sources_by_evidence_id ON roadmap_item_sources (evidence_id);
CREATE INDEX roadmap_item_sources_by_owner ON roadmap_item_sources (owner_id, position);
CREATE TABLE baseline (
    id TEXT NOT NULL,
    partner_id TEXT NOT NULL,
    name TEXT NOT NULL,
    taken TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(partner_id) REFERENCES partner (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX baseline_by_partner_id ON baseline (partner_id);
CREATE TABLE baseline_entries (
    id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    title TEXT NOT NULL,
    layer TEXT NOT NULL,
    lane TEXT NOT NULL,
    kind TEXT NOT NULL,
    start TEXT,
    start_precision TEXT NOT NULL,
    "end" TEXT,
    end_precision TEXT NOT NULL,
    figure TEXT NOT NULL,
    figure_unit TEXT NOT NULL,
    figure_to TEXT,
    is_lower_better INTEGER NOT NULL,
    confidence INTEGER,
    status TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(owner_id) REFERENCES baseline (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX baseline_entries_by_owner ON baseline_entries (owner_id, position);
CREATE TABLE "right" (
    id TEXT NOT NULL,
    partner_id TEXT NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    number TEXT NOT NULL,
    holder TEXT NOT NULL,
    ground TEXT NOT NULL,
    jurisdiction TEXT NOT NULL,
    filed TEXT,
    granted TEXT,
    expiry_override TEXT,
    status TEXT NOT NULL,
    next_fee TEXT,
    covers TEXT NOT NULL,
    strength_id TEXT,
    is_open INTEGER,
    is_blocking_us INTEGER NOT NULL,
    design_around_months INTEGER,
    private_remark TEXT NOT NULL,
    disclosure TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(partner_id) REFERENCES partner (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(strength_id) REFERENCES strength (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX right_by_partner_id ON "right" (partner_id);
CREATE INDEX right_by_strength_id ON "right" (strength_id);
CREATE TABLE right_licences (
    id TEXT NOT NULL,
    licensee TEXT NOT NULL,
    terms TEXT NOT NULL,
    begins TEXT,
    ends TEXT,
    is_exclusive INTEGER NOT NULL,
    fee TEXT,
    currency TEXT NOT NULL,
    disclosure TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(owner_id) REFERENCES "right" (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX right_licences_by_owner ON right_licences (owner_id, position);
CREATE TABLE right_territories (
    id TEXT NOT NULL,
    country TEXT NOT NULL,
    sales_share TEXT,
    status_weight TEXT,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(owner_id) REFERENCES "right" (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX right_territories_by_owner ON right_territories (owner_id, position);
CREATE TABLE right_sources (
    id TEXT NOT NULL,
    target TEXT NOT NULL,
    evidence_id TEXT NOT NULL,
    page TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(evidence_id) REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(owner_id) REFERENCES "right" (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX right_sources_by_evidence_id ON right_sources (evidence_id);
CREATE INDEX right_sources_by_owner ON right_sources (owner_id, position);
CREATE TABLE skill (
    id TEXT NOT NULL,
    partner_id TEXT NOT NULL,
    name TEXT NOT NULL,
    pillar TEXT NOT NULL,
    process TEXT NOT NULL,
    criticality INTEGER,
    required INTEGER,
    documented TEXT,
    handover_plan TEXT NOT NULL,
    private_remark TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(partner_id) REFERENCES partner (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX skill_by_partner_id ON skill (partner_id);
CREATE TABLE skill_holders (
    id TEXT NOT NULL,
    pseudonym TEXT NOT NULL,
    level INTEGER NOT NULL,
    leaves TEXT,
    yearly_leaving TEXT,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(owner_id) REFERENCES skill (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX skill_holders_by_owner ON skill_holders (owner_id, position);
CREATE TABLE skill_successors (
    id TEXT NOT NULL,
    pseudonym TEXT NOT NULL,
    level INTEGER NOT NULL,
    level_aimed INTEGER NOT NULL,
    ready_by TEXT,
    probability TEXT,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(owner_id) REFERENCES skill (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX skill_successors_by_owner ON skill_successors (owner_id, position);
CREATE TABLE skill_dependents (
    id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(item_id) REFERENCES roadmap_item (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(owner_id) REFERENCES skill (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX skill_dependents_by_item_id ON skill_dependents (item_id);
CREATE INDEX skill_dependents_by_owner ON skill_dependents (owner_id, position);
CREATE TABLE skill_sources (
    id TEXT NOT NULL,
    target TEXT NOT NULL,
    evidence_id TEXT NOT NULL,
    page TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(evidence_id) REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(owner_id) REFERENCES skill (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX skill_sources_by_evidence_id ON skill_sources (evidence_id);
CREATE INDEX skill_sources_by_owner ON skill_sources (owner_id, position);
CREATE TABLE improvement (
    id TEXT NOT NULL,
    partner_id TEXT NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    pillar TEXT NOT NULL,
    currency TEXT NOT NULL,
    amount TEXT,
    begun TEXT,
    finished TEXT,
    kpi TEXT NOT NULL,
    kpi_unit TEXT NOT NULL,
    is_lower_better INTEGER NOT NULL,
    expected_effect TEXT NOT NULL,
    before_count INTEGER,
    before_mean TEXT,
    before_deviation TEXT,
    after_count INTEGER,
    after_mean TEXT,
    after_deviation TEXT,
    attribution TEXT,
    confidence TEXT,
    verified_by TEXT NOT NULL,
    money_per_kpi TEXT,
    customer_value TEXT NOT NULL,
    discount_rate TEXT,
    strength_id TEXT,
    private_remark TEXT NOT NULL,
    disclosure TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(partner_id) REFERENCES partner (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(strength_id) REFERENCES strength (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX improvement_by_partner_id ON improvement (partner_id);
CREATE INDEX improvement_by_strength_id ON improvement (strength_id);
CREATE TABLE improvement_cash_flows (
    id TEXT NOT NULL,
    year INTEGER NOT NULL,
    amount TEXT,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(owner_id) REFERENCES improvement (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX improvement_cash_flows_by_owner ON improvement_cash_flows (owner_id, position);
CREATE TABLE improvement_sources (
    id TEXT NOT NULL,
    target TEXT NOT NULL,
    evidence_id TEXT NOT NULL,
    page TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(evidence_id) REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(owner_id) REFERENCES improvement (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX improvement_sources_by_evidence_id ON improvement_sources (evidence_id);
CREATE INDEX improvement_sources_by_owner ON improvement_sources (owner_id, position);
CREATE TABLE loss (
    id TEXT NOT NULL,
    partner_id TEXT NOT NULL,
    process TEXT NOT NULL,
    kind TEXT NOT NULL,
    description TEXT NOT NULL,
    hours_per_month TEXT,
    hourly_rate TEXT,
    currency TEXT NOT NULL,
    remedy TEXT NOT NULL,
    remedy_cost TEXT,
    remedy_share TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY(partner_id) REFERENCES partner (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX loss_by_partner_id ON loss (partner_id);
CREATE TABLE loss_results (
    id TEXT NOT NULL,
    loss_id TEXT NOT NULL,
    share TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(loss_id) REFERENCES loss (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(owner_id) REFERENCES loss (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX loss_results_by_loss_id ON loss_results (loss_id);
CREATE INDEX loss_results_by_owner ON loss_results (owner_id, position);
CREATE TABLE loss_sources (
    id TEXT NOT NULL,
    target TEXT NOT NULL,
    evidence_id TEXT NOT NULL,
    page TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(evidence_id) REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(owner_id) REFERENCES loss (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX loss_sources_by_evidence_id ON loss_sources (evidence_id);
CREATE INDEX loss_sources_by_owner ON loss_sources (owner_id, position);
CREATE TABLE performance (
    id TEXT NOT NULL,
    partner_id TEXT NOT NULL,
    title TEXT NOT NULL,
    disclosure TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(partner_id) REFERENCES partner (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX performance_by_partner_id ON performance (partner_id);
CREATE TABLE performance_months (
    id TEXT NOT NULL,
    month TEXT NOT NULL,
    delivered INTEGER,
    defective INTEGER,
    due INTEGER,
    on_time INTEGER,
    claims INTEGER,
    price_index TEXT,
    response_days TEXT,
    remark TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(owner_id) REFERENCES performance (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX performance_months_by_owner ON performance_months (owner_id, position);
CREATE TABLE performance_sources (
    id TEXT NOT NULL,
    target TEXT NOT NULL,
    evidence_id TEXT NOT NULL,
    page TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(evidence_id) REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(owner_id) REFERENCES performance (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX performance_sources_by_evidence_id ON performance_sources (evidence_id);
CREATE INDEX performance_sources_by_owner ON performance_sources (owner_id, position);
CREATE TABLE scorecard_template (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    band_a TEXT NOT NULL,
    band_b TEXT NOT NULL,
    band_c TEXT NOT NULL,
    PRIMARY KEY (id)
)
 STRICT;
CREATE TABLE scorecard_template_axes (
    id TEXT NOT NULL,
    name_ja TEXT NOT NULL,
    name_en TEXT NOT NULL,
    weight TEXT NOT NULL,
    low_ja TEXT NOT NULL,
    low_en TEXT NOT NULL,
    middle_ja TEXT NOT NULL,
    middle_en TEXT NOT NULL,
    high_ja TEXT NOT NULL,
    high_en TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(owner_id) REFERENCES scorecard_template (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX scorecard_template_axes_by_owner ON scorecard_template_axes (owner_id, position);
CREATE TABLE scorecard (
    id TEXT NOT NULL,
    partner_id TEXT NOT NULL,
    template_id TEXT NOT NULL,
    title TEXT NOT NULL,
    begins TEXT,
    ends TEXT,
    evaluated TEXT,
    evaluated_by TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(partner_id) REFERENCES partner (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(template_id) REFERENCES scorecard_template (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX scorecard_by_partner_id ON scorecard (partner_id);
CREATE INDEX scorecard_by_template_id ON scorecard (template_id);
CREATE TABLE scorecard_marks (
    id TEXT NOT NULL,
    axis_id TEXT NOT NULL,
    mark TEXT,
    is_not_applicable INTEGER NOT NULL,
    note TEXT NOT NULL,
    evidence_id TEXT,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(axis_id) REFERENCES scorecard_template_axes (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(evidence_id) REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(owner_id) REFERENCES scorecard (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX scorecard_marks_by_axis_id ON scorecard_marks (axis_id);
CREATE INDEX scorecard_marks_by_evidence_id ON scorecard_marks (evidence_id);
CREATE INDEX scorecard_marks_by_owner ON scorecard_marks (owner_id, position);
CREATE TABLE index_series (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    publisher TEXT NOT NULL,
    source TEXT NOT NULL,
    base TEXT NOT NULL,
    imported TEXT,
    is_invented INTEGER NOT NULL,
    disclosure TEXT NOT NULL,
    PRIMARY KEY (id)
)
 STRICT;
CREATE TABLE index_series_values (
    id TEXT NOT NULL,
    month TEXT NOT NULL,
    value TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(owner_id) REFERENCES index_series (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX index_series_values_by_owner ON index_series_values (owner_id, position);
CREATE TABLE item (
    id TEXT NOT NULL,
    partner_id TEXT NOT NULL,
    name TEXT NOT NULL,
    part_number TEXT NOT NULL,
    unit TEXT NOT NULL,
    currency TEXT NOT NULL,
    annual_volume TEXT,
    current_price TEXT,
    price_since TEXT,
    is_tax_excluded INTEGER NOT NULL,
    private_remark TEXT NOT NULL,
    disclosure TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(partner_id) REFERENCES partner (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX item_by_partner_id ON item (partner_id);
CREATE TABLE item_cost_lines (
    id TEXT NOT NULL,
    element TEXT NOT NULL,
    name TEXT NOT NULL,
    low TEXT,
    likely TEXT,
    high TEXT,
    note TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(owner_id) REFERENCES item (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX item_cost_lines_by_owner ON item_cost_lines (owner_id, position);
CREATE TABLE item_quotes (
    id TEXT NOT NULL,
    round INTEGER NOT NULL,
    received TEXT,
    number TEXT NOT NULL,
    price TEXT,
    note TEXT NOT NULL,
    disclosure TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(owner_id) REFERENCES item (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX item_quotes_by_owner ON item_quotes (owner_id, position);
CREATE TABLE item_quotes_lines (
    id TEXT NOT NULL,
    element TEXT NOT NULL,
    name TEXT NOT NULL,
    amount TEXT,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(owner_id) REFERENCES item_quotes (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX item_quotes_lines_by_owner ON item_quotes_lines (owner_id, position);
CREATE TABLE item_sources (
    id TEXT NOT NULL,
    target TEXT NOT NULL,
    evidence_id TEXT NOT NULL,
    page TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(evidence_id) REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(owner_id) REFERENCES item (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX item_sources_by_evidence_id ON item_sources (evidence_id);
CREATE INDEX item_sources_by_owner ON item_sources (owner_id, position);
CREATE TABLE price_revision (
    id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    title TEXT NOT NULL,
    requested TEXT,
    effective TEXT,
    asked_price TEXT,
    agreed_price TEXT,
    fixed_share TEXT,
    note TEXT NOT NULL,
    disclosure TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(item_id) REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX price_revision_by_item_id ON price_revision (item_id);
CREATE TABLE price_revision_lines (
    id TEXT NOT NULL,
    element TEXT NOT NULL,
    cause TEXT NOT NULL,
    cost TEXT,
    index_id TEXT,
    base_month TEXT,
    compare_month TEXT,
    weight TEXT,
    disclosure TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(index_id) REFERENCES index_series (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(owner_id) REFERENCES price_revision (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX price_revision_lines_by_index_id ON price_revision_lines (index_id);
CREATE INDEX price_revision_lines_by_owner ON price_revision_lines (owner_id, position);
CREATE TABLE price_revision_sources (
    id TEXT NOT NULL,
    target TEXT NOT NULL,
    evidence_id TEXT NOT NULL,
    page TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(evidence_id) REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(owner_id) REFERENCES price_revision (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX price_revision_sources_by_evidence_id ON price_revision_sources (evidence_id);
CREATE INDEX price_revision_sources_by_owner ON price_revision_sources (owner_id, position);
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
    contract_starts TEXT,
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
    roadmap_item_id TEXT,
    right_id TEXT,
    skill_id TEXT,
    disclosure TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(strength_id) REFERENCES strength (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(roadmap_item_id) REFERENCES roadmap_item (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(right_id) REFERENCES "right" (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(skill_id) REFERENCES skill (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(owner_id) REFERENCES negotiation (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX negotiation_issues_by_owner ON negotiation_issues (owner_id, position);
CREATE INDEX negotiation_issues_by_right_id ON negotiation_issues (right_id);
CREATE INDEX negotiation_issues_by_roadmap_item_id ON negotiation_issues (roadmap_item_id);
CREATE INDEX negotiation_issues_by_skill_id ON negotiation_issues (skill_id);
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
CREATE TABLE attached_files (
    sha256 TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (sha256)
)
 STRICT;
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
