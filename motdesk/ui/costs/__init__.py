"""Cost of a partner's items: price revisions, should-cost, quotes by round."""
