package org.linli.procurement.tendering.tenderdocument;

import java.time.LocalDate;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;
import org.linli.procurement.tendering.tenderdocument.Admittance.Ground;
import org.linli.procurement.tendering.tenderdocument.Procedure.Admission;

/** Whether a document may leave out whom it leaves out. */
record AdmittancePolicy(Procedure procedure, RuleBook rules, LocalDate today) {

    void check(Admittance admittance) {
        var kind = procedure.kind();
        var codes = admittance.qualifications().stream().map(Admittance.Qualification::code).toList();
        if (codes.stream().distinct().count() != codes.size()) {
            throw new Invalid(TenderProblem.QUALIFICATION_CODES, "admittance.qualifications");
        }
        checkInvited(admittance, kind);
        checkGround(admittance, kind);
        if ((admittance.frameworkId() != null) != (procedure.admission() == Admission.REGISTER)) {
            throw new RuleRefused(TenderProblem.FRAMEWORK, rules.get("P30", today), "admittance.frameworkId", kind);
        }
    }

    private void checkInvited(Admittance admittance, Procedure.Kind kind) {
        var invited = admittance.invited();
        var rule = rules.get(kind.invitationsRule(), today);
        if (invited.stream().distinct().count() != invited.size()) {
            throw new Invalid(TenderProblem.INVITED_TWICE, "admittance.invited");
        }
        if (procedure.admission() != Admission.INVITED && !invited.isEmpty()) {
            throw new RuleRefused(TenderProblem.NOBODY_INVITED, rule, "admittance.invited", kind);
        }
        var single = kind == Procedure.Kind.SINGLE_SOURCE && invited.size() > procedure.invitations();
        if (invited.size() < procedure.invitations() || single) {
            throw new RuleRefused(TenderProblem.INVITED_NUMBER, rule, "admittance.invited", invited.size(),
                    procedure.invitations());
        }
    }

    private void checkGround(Admittance admittance, Procedure.Kind kind) {
        var ground = admittance.ground();
        var rule = rules.get(kind.invitationsRule(), today);
        if (ground != null && !ground.fits(kind)) {
            throw new RuleRefused(TenderProblem.GROUND, rule, "admittance.ground", ground, kind);
        }
        var words = admittance.groundWords();
        if (kind.needsGround() && (ground == null || words == null || words.isBlank())) {
            throw new RuleRefused(TenderProblem.GROUND_MISSING, rule, "admittance.ground", kind);
        }
        if ((ground == Ground.FOLLOW_ON) != (admittance.followsContract() != null)) {
            throw new RuleRefused(TenderProblem.FOLLOWS, rules.get("P27", today), "admittance.followsContract");
        }
    }
}
