package org.embargo.core.disclosure;

/** A version that carries the fix, as the tracker has it now. */
public record FixVersion(String name, boolean released) {}
