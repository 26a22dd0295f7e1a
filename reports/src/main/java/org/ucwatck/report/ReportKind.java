package org.ucwatck.report;

import org.ucwatck.report.allure.AllureReport;
import org.ucwatck.report.allure.AllureResults;
import org.ucwatck.report.exchange.ExchangeFiles;
import org.ucwatck.report.format.BadgeReport;
import org.ucwatck.report.format.CtrfReport;
import org.ucwatck.report.format.EarlReport;
import org.ucwatck.report.format.HarReport;
import org.ucwatck.report.format.JsonReport;
import org.ucwatck.report.format.JunitReport;
import org.ucwatck.report.format.SarifReport;
import org.ucwatck.report.format.ShieldsReport;
import org.ucwatck.report.page.DetailReport;
import org.ucwatck.report.page.HtmlReport;
import org.ucwatck.report.text.ReportWriter;
import org.ucwatck.report.text.SummaryReport;

/** The reports that a run can be told in, each with the name of its file or folder. */
public enum ReportKind {
    /** Everything for programs; its shape is {@code schemas/report/report.schema.json}. */
    JSON("report.json"),
    /** One folder of readable texts, a file for each check. */
    EXCHANGES("exchanges"),
    /** The page for people. */
    HTML("index.html"),
    /** A page for each rule with all its checks, which {@link #HTML} links to. */
    DETAILS(DetailReport.FOLDER),
    /** JUnit XML for CI servers. */
    JUNIT("junit.xml"),
    /** Markdown for the summary of a CI job. */
    SUMMARY("summary.md"),
    /** W3C EARL 1.0 in JSON-LD. */
    EARL("earl.jsonld"),
    /** A badge for a README. */
    BADGE("badge.svg"),
    /** The badge as data for shields.io. */
    SHIELDS("badge.json"),
    /** The Common Test Report Format. */
    CTRF("ctrf.json"),
    /** SARIF 2.1.0, for code scanning. */
    SARIF("report.sarif"),
    /** All exchanges as HTTP Archive 1.2. */
    HAR("exchanges.har"),
    /** Results for Allure. */
    ALLURE_RESULTS(AllureResults.FOLDER),
    /** The Allure report, one page made of {@link #ALLURE_RESULTS}, which must stand beside it. */
    ALLURE_REPORT("allure-report");

    private final String path;

    ReportKind(String path) {
        this.path = path;
    }

    /** Name of the file or folder in the output folder. */
    public String path() {
        return path;
    }

    ReportWriter writer() {
        return switch (this) {
            case JSON -> new JsonReport();
            case EXCHANGES -> new ExchangeFiles();
            case HTML -> new HtmlReport();
            case DETAILS -> new DetailReport();
            case JUNIT -> new JunitReport();
            case SUMMARY -> new SummaryReport();
            case EARL -> new EarlReport();
            case BADGE -> new BadgeReport();
            case SHIELDS -> new ShieldsReport();
            case CTRF -> new CtrfReport();
            case SARIF -> new SarifReport();
            case HAR -> new HarReport();
            case ALLURE_RESULTS -> new AllureResults();
            case ALLURE_REPORT -> new AllureReport();
        };
    }
}
