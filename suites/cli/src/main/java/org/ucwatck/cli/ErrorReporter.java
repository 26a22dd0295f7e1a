package org.ucwatck.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.ucwatck.cli.terminal.ExitStatus;
import org.ucwatck.cli.terminal.TerminalGate;
import org.ucwatck.cli.terminal.UsageError;
import org.ucwatck.harness.config.TargetConfigInvalid;
import org.ucwatck.report.ReportNotWritten;
import org.ucwatck.report.certificate.CertificateTrouble;
import org.ucwatck.verdict.log.RunLogUnreadable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong, in words for whoever can put it right. */
final class ErrorReporter {
    private static final int DEEPEST_FRAME = 6;

    private ErrorReporter() {}

    /** The command line was not understood. */
    static int usage(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = TerminalGate.of(command).before(command.getErr());
        if (arguments.length == 0) {
            FirstSteps.LINES.forEach(err::println);
            return ExitStatus.UNUSABLE;
        }
        String help = "'./" + command.getCommandSpec().qualifiedName() + " --help' shows what may stand here.";
        if (e instanceof UnmatchedArgumentException unmatched) {
            Unmatched what = new Unmatched(
                    command.getCommandSpec(), unmatched.getUnmatched().get(0));
            err.println("ucwa-tck: " + what.words());
            err.println(what.suggestion().orElse(help));
        } else {
            err.println("ucwa-tck: " + e.getMessage());
            err.println(help);
        }
        return ExitStatus.UNUSABLE;
    }

    /** The command was understood and could not be carried out. */
    static int execution(Exception e, CommandLine command, ParseResult parsed) {
        PrintWriter err = TerminalGate.of(command).before(command.getErr());
        if (isForTheUser(e)) {
            err.println("ucwa-tck: " + e.getMessage());
            return ExitStatus.UNUSABLE;
        }
        err.println("ucwa-tck: internal error, a fault of this suite and not of your server: " + e);
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            err.println("  " + cause);
            Arrays.stream(cause.getStackTrace()).limit(DEEPEST_FRAME).forEach(frame -> err.println("    at " + frame));
        }
        err.println("Please report this with the lines above, the command, and run.jsonl of the output folder.");
        return ExitStatus.UNUSABLE;
    }

    private static boolean isForTheUser(Exception e) {
        return e instanceof UsageError
                || e instanceof TargetConfigInvalid
                || e instanceof RunLogUnreadable
                || e instanceof ReportNotWritten
                || e instanceof CertificateTrouble
                || e instanceof UncheckedIOException;
    }
}
