package org.ucwatck.report;

import io.qameta.allure.core.InMemoryReportStorage;
import java.util.Map;
import java.util.TreeMap;

/** The data of the Allure page, by name; without its tables for download, which hold this machine's time zone. */
final class AllureData extends InMemoryReportStorage {
    @Override
    public void addDataBinary(String name, byte[] data) {
        if (!name.endsWith(".csv")) {
            super.addDataBinary(name, data);
        }
    }

    @Override
    public Map<String, String> getReportDataFiles() {
        return new TreeMap<>(super.getReportDataFiles());
    }
}
