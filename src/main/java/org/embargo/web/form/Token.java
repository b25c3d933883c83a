package org.embargo.web.form;

/** What tells our own form from a forged one. */
public record Token(String name, String value) {}
