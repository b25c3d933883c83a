package org.embargo.core.setup;

/** Something that has a name in the tracker. */
public record Thing(Kind kind, String name) {}
