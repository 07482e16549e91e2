package org.linli.procurement.contracting.challenge;

import org.linli.platform.Command;

/** What can be done with a challenge. */
public enum ChallengeCommand implements Command {
    ANSWER("answerChallenge"), COMPLAIN("fileComplaint"), EXAMINE("examineComplaint"), STATE("stateOnComplaint"),
    HOLD("suspendForComplaint"), RELEASE("releaseSuspension"), DECIDE("decideComplaint");

    private final String operation;

    ChallengeCommand(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
