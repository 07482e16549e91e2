package org.linli.workforce.experience;

/** Direct service with people, hours of supervision training (T07), hours of continuing education (T05). */
public enum ExperienceKind {
    SERVICE, SUPERVISION_TRAINING, EDUCATION;

    /** The ladder asks for it; education renews certificates alone. */
    boolean isClimbedOn() {
        return this != EDUCATION;
    }

    /** In courses, and measured in hours; service is measured in days. */
    public boolean isLearnt() {
        return this != SERVICE;
    }
}
