package org.linli.workforce.experience;

/** Direct service with people, hours of supervision training (T07), of continuing education (T05), of internships. */
public enum ExperienceKind {
    SERVICE, SUPERVISION_TRAINING, EDUCATION, INTERNSHIP;

    /** The ladder asks for it; education renews certificates alone, and internships lead to the first post. */
    boolean isClimbedOn() {
        return this == SERVICE || this == SUPERVISION_TRAINING;
    }

    /** Measured in hours; service is measured in days. */
    boolean isInHours() {
        return this != SERVICE;
    }

    /** Given in courses. */
    public boolean isTaught() {
        return this == SUPERVISION_TRAINING || this == EDUCATION;
    }
}
