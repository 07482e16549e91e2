package org.linli.local.demo;

final class FailedEvaluation implements Step {

    @Override
    public String name() {
        return "the mid-term evaluation ends UNQUALIFIED";
    }

    @Override
    public void run(Play play) {
        throw new Unexpected("not written yet");
    }
}
