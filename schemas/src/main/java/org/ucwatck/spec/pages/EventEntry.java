package org.ucwatck.spec.pages;

/**
 * An event that the page of a resource promises on the event channel.
 *
 * @param type started, updated, completed, added or deleted
 * @param sender rel of the resource that the event comes from
 * @param priority High, Medium or Low, the aggregation class of the channel
 */
public record EventEntry(String type, String sender, String priority) {}
