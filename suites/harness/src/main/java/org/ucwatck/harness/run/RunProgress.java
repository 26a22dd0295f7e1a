package org.ucwatck.harness.run;

import org.ucwatck.harness.needs.CallNeed;
import org.ucwatck.verdict.log.RunHeader;
import org.ucwatck.verdict.result.CheckResult;

/** Hears how a run goes; called from several threads. */
public interface RunProgress {
    /** The plan stands: how many checks are selected and how many calls they may take. */
    void planned(RunHeader header, int checks, CallNeed calls);

    /** What the run is busy with before and between checks, in words. */
    void phase(String what);

    void finished(CheckResult result);

    /** A listener that says nothing. */
    static RunProgress silent() {
        return new RunProgress() {
            @Override
            public void planned(RunHeader header, int checks, CallNeed calls) {}

            @Override
            public void phase(String what) {}

            @Override
            public void finished(CheckResult result) {}
        };
    }
}
