ALTER TABLE roadmap_item ADD COLUMN currency TEXT NOT NULL DEFAULT 'JPY';
UPDATE roadmap_item SET currency = partner.currency FROM partner WHERE partner.id = roadmap_item.partner_id;
ALTER TABLE partner ADD COLUMN improvement_budget TEXT;
CREATE TABLE negotiation_needs (
    id TEXT NOT NULL,
    need_id TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(need_id) REFERENCES need (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(owner_id) REFERENCES negotiation (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX negotiation_needs_by_need_id ON negotiation_needs (need_id);
CREATE INDEX negotiation_needs_by_owner ON negotiation_needs (owner_id, position);
ALTER TABLE negotiation_issues_options ADD COLUMN disclosure TEXT NOT NULL DEFAULT 'never';
UPDATE "right" SET status = 'unknown' WHERE kind IN ('know_how', 'software') AND status IN ('planned', 'filed', 'granted');
