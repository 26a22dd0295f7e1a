package org.ucwatck.selftest.readings;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Whether the readings differ exactly where the list says; public, so that a changed copy of the pages can be asked. */
public final class Agreement implements BooleanSupplier {
    @Override
    public boolean getAsBoolean() {
        Set<Difference> explained =
                Explained.all().stream().map(Explained::difference).collect(Collectors.toSet());
        return explained.equals(new HashSet<>(Difference.all()));
    }
}
