package org.linli.local.doctor;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Looks at one side of a site and changes nothing. */
interface Check {

    /** What it is called when it cannot look at all. */
    String subject();

    List<Finding> look(Site site) throws IOException, SQLException;
}
