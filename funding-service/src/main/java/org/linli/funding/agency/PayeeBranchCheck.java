package org.linli.funding.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.LocalDate;
import org.linli.platform.problem.Conflict;

/** Whether money can be told to go to a payee's branch; what was told before keeps what it said. */
@ApplicationScoped
public class PayeeBranchCheck {

    private final Instance<BranchDirectory> directories;

    PayeeBranchCheck(Instance<BranchDirectory> directories) {
        this.directories = directories;
    }

    /** @throws Conflict for an account at a branch that is no more */
    public void requireOpen(PayeeAccount account, LocalDate day) {
        var told = account.bank();
        if (told != null) {
            directories.stream().flatMap(directory -> directory.retired(told, day).stream()).findFirst()
                    .ifPresent(branch -> {
                        throw new Conflict(AgencyProblem.BRANCH_RETIRED, branch.number(), branch.name(),
                                branch.lastDay());
                    });
        }
    }
}
