/**
 * What the reference pages say, read a second time: from the pages alone, never from the catalogue, so that the two readings can
 * be held against each other. One class an area, one line an operation, parameter, property, link, event or error.
 */
@NullMarked
package org.ucwatck.reference.pages;

import org.jspecify.annotations.NullMarked;
