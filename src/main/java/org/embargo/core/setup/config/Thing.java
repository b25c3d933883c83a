package org.embargo.core.setup.config;

/** Something that has a name in the tracker. */
public record Thing(Kind kind, String name) {}
