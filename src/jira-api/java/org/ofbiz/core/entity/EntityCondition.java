package org.ofbiz.core.entity;

/** What rows have to be. */
public abstract class EntityCondition {}
