/** Tables as people print and file them: PDF with its font inside, in the characters of any name. */
@NullMarked
package org.linli.platform.paper;

import org.jspecify.annotations.NullMarked;
