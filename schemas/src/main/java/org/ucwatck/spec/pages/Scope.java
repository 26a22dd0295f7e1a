package org.ucwatck.spec.pages;

/**
 * A permission that an online application asks for.
 *
 * @param name such as {@code Conversations.Initiate}
 * @param allows what it allows, in our words
 */
public record Scope(String name, String allows) {}
