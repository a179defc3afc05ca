"""Results as things to look at: tables, figures, sentences and pages, in Lithuanian and English."""
