"""Library: evidence with the files kept, and indexes of prices and wages."""
