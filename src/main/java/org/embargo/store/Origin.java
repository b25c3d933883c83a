package org.embargo.store;

/** Where an advisory comes from. Names are stored: add, never rename. */
enum Origin {
  ISSUE,
  IMPORT
}
