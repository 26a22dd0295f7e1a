package org.ucwatck.cli.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.harness.people.AnonymousLog;
import org.ucwatck.harness.people.People;
import org.ucwatck.report.Reports;
import org.ucwatck.report.text.Edition;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.log.EvidenceFiles;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.log.RunLogReader;
import org.ucwatck.verdict.log.RunLogWriter;
import picocli.CommandLine.Option;

/** The option {@code --anonymise}: pseudonyms in place of people in everything that is written and shown. */
public final class Privacy {
    @Option(
            names = "--anonymise",
            description =
                    "Show pseudonyms, such as sip:person-1@example.org, in place of addresses, names and telephone"
                            + " numbers of people, in the run log, every report and on the terminal.")
    private boolean anonymise;

    private final People people = new People();

    public boolean isAsked() {
        return anonymise;
    }

    /** Learns whom the target file names. */
    public void see(TargetConfig config) {
        if (anonymise) {
            people.see(config);
        }
    }

    /** Learns whom these exchanges show. */
    public void see(List<RecordedExchange> exchanges) {
        if (anonymise) {
            people.see(exchanges);
        }
    }

    /** The mask, and after it a pseudonym for everybody who is known by then. */
    public UnaryOperator<String> after(UnaryOperator<String> mask) {
        return anonymise ? text -> people.hide(mask.apply(text)) : mask;
    }

    /**
     * Writes the reports of the run in the folder, of whose log people disappear first. One that was interrupted keeps its log
     * as it is, since only that way it can go on and be cleaned up; its reports show nobody.
     *
     * @return the log that the reports are of
     */
    public RunLog render(Path folder, Edition edition, UnaryOperator<String> gate) {
        if (!anonymise) {
            return Reports.render(folder, edition, Reports.all(), gate);
        }
        if (RunLogReader.read(folder).footer().interrupted()) {
            return renderApart(folder, edition);
        }
        AnonymousLog.inPlace(folder, people);
        return Reports.render(folder, edition, Reports.all(), gate);
    }

    /** Writes an anonymised copy of the run with all reports to another folder; gives the log of the copy. */
    public RunLog publish(Path folder, Path copy, Edition edition) {
        try {
            EvidenceFiles.createFolders(copy);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder " + copy + ": " + e, e);
        }
        AnonymousLog.write(folder, copy, people);
        return Reports.render(copy, edition, Reports.all());
    }

    /** The copy stays until the process ends, since what is long in it is read when it is needed. */
    private RunLog renderApart(Path folder, Edition edition) {
        try {
            Path apart = Files.createTempDirectory("ucwa-tck-anonymous");
            AnonymousLog.write(folder, apart, people);
            apart.toFile().deleteOnExit();
            apart.resolve(RunLogWriter.FILE_NAME).toFile().deleteOnExit();
            RunLog log = RunLogReader.read(apart);
            Reports.write(folder, log, edition, Reports.all());
            return log;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make an anonymised copy of the run in " + folder + ": " + e, e);
        }
    }
}
