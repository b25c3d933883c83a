package org.embargo.app.view;

/** The panel of an issue as it is printed. */
public record PanelView(DisclosureView disclosure) {}
