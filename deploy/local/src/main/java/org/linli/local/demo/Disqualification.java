package org.linli.local.demo;

final class Disqualification implements Step {

    @Override
    public String name() {
        return "a serious violation is established";
    }

    @Override
    public void run(Play play) {
        throw new Unexpected("not written yet");
    }
}
