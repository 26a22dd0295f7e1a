package org.ucwatck.harness.run;

import org.ucwatck.harness.needs.CallNeed;
import org.ucwatck.verdict.log.RunHeader;

/**
 * What is known of a run before its first request.
 *
 * @param header with which its log would begin
 * @param selected how many checks the options select
 * @param runnable how many of these the target file gives all they need
 * @param calls how many calls they may place
 */
public record RunOutlook(RunHeader header, int selected, int runnable, CallNeed calls) {}
