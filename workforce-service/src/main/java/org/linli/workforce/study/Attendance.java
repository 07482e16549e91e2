package org.linli.workforce.study;

/** @param officialId the name their tokens carry; {@code unit} their street or department that day */
record Attendance(String officialId, String unit, int hours, String signedBy) {
}
