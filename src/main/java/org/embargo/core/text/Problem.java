package org.embargo.core.text;

/** One thing wrong with what a person gave us, at a place that they can find again. */
public record Problem(String field, String reason) {}
