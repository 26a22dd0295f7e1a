package org.ucwatck.harness.judge;

/** What one exchange does against a rule: everything that was allowed, and what was seen; the same text for the same fault. */
record Complaint(String expected, String actual) {}
