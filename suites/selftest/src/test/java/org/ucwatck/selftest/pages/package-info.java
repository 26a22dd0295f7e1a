/** The messages that the published pages print, and those that real servers were seen to send, before the judges. */
@NullMarked
package org.ucwatck.selftest.pages;

import org.jspecify.annotations.NullMarked;
