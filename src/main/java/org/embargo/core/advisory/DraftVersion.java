package org.embargo.core.advisory;

import java.time.Instant;

/**
 * That somebody has saved a draft, without what it said.
 *
 * @param number as {@link Draft#version}
 * @param author a user key
 */
public record DraftVersion(int number, String author, Instant savedAt) {}
