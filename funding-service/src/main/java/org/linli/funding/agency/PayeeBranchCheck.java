package org.linli.funding.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.linli.platform.problem.Conflict;

/** Whether money can be told to go to a payee's branch; what was told before keeps what it said. */
@ApplicationScoped
public class PayeeBranchCheck {

    private final Instance<BranchDirectory> directories;

    PayeeBranchCheck(Instance<BranchDirectory> directories) {
        this.directories = directories;
    }

    /** Of the banks of these accounts the branches that are no more, as they were told. */
    public Map<String, BranchDirectory.Retired> retired(Collection<PayeeAccount> accounts, LocalDate day) {
        var told = accounts.stream().map(PayeeAccount::bank).filter(Objects::nonNull).collect(Collectors.toSet());
        var found = new HashMap<String, BranchDirectory.Retired>();
        if (!told.isEmpty()) {
            directories.forEach(directory -> found.putAll(directory.retired(told, day)));
        }
        return found;
    }

    public static Conflict refusal(BranchDirectory.Retired branch) {
        return new Conflict(AgencyProblem.BRANCH_RETIRED, branch.number(), branch.name(), branch.lastDay());
    }

    /** @throws Conflict for an account at a branch that is no more */
    public void requireOpen(PayeeAccount account, LocalDate day) {
        retired(List.of(account), day).values().stream().findFirst().ifPresent(branch -> {
            throw refusal(branch);
        });
    }
}
