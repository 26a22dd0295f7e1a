package org.ucwatck.harness.junit;

import org.ucwatck.verdict.CheckResult;
import org.ucwatck.verdict.RunHeader;

/** Hears how a run goes; called from several threads. */
public interface RunProgress {
    /** The plan stands: what is selected and how many calls it may place. */
    void planned(RunHeader header, int checks);

    /** What the run is busy with before and between checks, in words. */
    void phase(String what);

    void finished(CheckResult result);

    /** A listener that says nothing. */
    static RunProgress silent() {
        return new RunProgress() {
            @Override
            public void planned(RunHeader header, int checks) {}

            @Override
            public void phase(String what) {}

            @Override
            public void finished(CheckResult result) {}
        };
    }
}
