"""Write the JSON Schema of workspace files anew, after a subject has changed its shape."""

from motdesk.base.files import write_whole
from motdesk.exchange.schemas import schema_file, schema_text

if __name__ == "__main__":
    schema_file().parent.mkdir(exist_ok=True)
    write_whole(schema_file(), schema_text().encode())
    print(schema_file())
