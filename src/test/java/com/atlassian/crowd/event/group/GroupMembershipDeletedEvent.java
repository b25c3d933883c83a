package com.atlassian.crowd.event.group;

/** Somebody has left a group. The plugin knows it by its name. */
public final class GroupMembershipDeletedEvent {}
