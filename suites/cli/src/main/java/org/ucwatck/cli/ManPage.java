package org.ucwatck.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The manual page of a command with subcommands, in the man macros of roff, made of what their help is made of.
 *
 * @param command whose page it is
 * @param version of the suite, which stands at the foot
 */
record ManPage(CommandSpec command, String version) {
    private static final String HEADING = "[A-Z][A-Za-z ]*";

    String text() {
        List<String> lines = new ArrayList<>();
        UsageMessageSpec usage = command.usageMessage();
        lines.add(".TH " + command.name().toUpperCase(Locale.ROOT) + " 1 \"\" \"" + escaped(version)
                + "\" \"User Commands\"");
        lines.add(".SH NAME");
        lines.add(escaped(command.name() + " - " + words(usage.description())));
        lines.add(".SH SYNOPSIS");
        lines.add(".B " + escaped(command.name()));
        lines.add(".I COMMAND");
        lines.add("[OPTION]...");
        lines.add(".SH COMMANDS");
        subcommands().forEach(each -> lines.addAll(section(each)));
        lines.addAll(footer(usage.footer(), ".SH "));
        return String.join("\n", lines) + "\n";
    }

    private Stream<CommandSpec> subcommands() {
        return command.subcommands().values().stream()
                .map(line -> line.getCommandSpec())
                .distinct();
    }

    private static List<String> section(CommandSpec command) {
        List<String> lines = new ArrayList<>();
        String parameters = command.positionalParameters().stream()
                .map(PositionalParamSpec::paramLabel)
                .collect(Collectors.joining(" "));
        lines.add(".SS " + escaped((command.name() + " " + parameters).strip()));
        for (String paragraph : command.usageMessage().description()) {
            lines.add(paragraph.isEmpty() ? ".PP" : line(paragraph));
        }
        command.positionalParameters().forEach(each -> lines.addAll(argument(each.paramLabel(), each)));
        command.options().stream()
                .filter(option -> !option.hidden())
                .forEach(option -> lines.addAll(argument(names(option), option)));
        lines.addAll(footer(command.usageMessage().footer(), ".PP\n"));
        return lines;
    }

    private static String names(OptionSpec option) {
        String value = option.arity().max() == 0 ? "" : "=" + option.paramLabel();
        return String.join(", ", option.names()) + value;
    }

    private static List<String> argument(String label, ArgSpec argument) {
        return List.of(".TP", ".B " + escaped(label), line(words(argument.description())));
    }

    /** Lines that begin with a space are shown as they are; a line of words alone, between others, is a heading. */
    private static List<String> footer(String[] footer, String heading) {
        List<String> lines = new ArrayList<>(List.of(heading + "Examples", ".nf"));
        for (String text : footer) {
            if (text.matches(HEADING)) {
                lines.addAll(List.of(".fi", heading + escaped(text), ".nf"));
            } else {
                lines.add(line(text));
            }
        }
        lines.add(".fi");
        return lines;
    }

    private static String words(String[] description) {
        return String.join(" ", description).strip();
    }

    /** A line of text: one that begins with a dot or an apostrophe would be taken for a request. */
    private static String line(String text) {
        String escaped = escaped(text);
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }

    private static String escaped(String text) {
        String plain = Ansi.OFF.string(text).replace("%n", "\n").replace("%%", "%");
        return plain.replace("\\", "\\e").replace("-", "\\-").replace("\"", "\\(dq");
    }
}
