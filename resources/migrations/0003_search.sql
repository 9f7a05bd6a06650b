CREATE TABLE search_records (
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (number)
)
 STRICT;
CREATE UNIQUE INDEX search_records_by_record ON search_records (kind, id);
CREATE TABLE search_forms (
    form TEXT NOT NULL,
    unicode TEXT NOT NULL,
    PRIMARY KEY (form)
)
 STRICT;
-- The pairs of characters come cut and folded, one a line; all that stands in a pair belongs to it.
-- The texts themselves are not kept here, and what is removed is wiped out at once.
CREATE VIRTUAL TABLE search_index USING fts5(pairs, content='', columnsize=0, prefix='1', tokenize="ascii tokenchars ' !""#$%&''()*+,-./:;<=>?@[\]^_`{|}~'");
INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1);
