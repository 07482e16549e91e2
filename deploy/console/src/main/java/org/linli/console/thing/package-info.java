/** Any thing and any list of any service, read with the caller's token and shown as its contract describes it. */
@NullMarked
package org.linli.console.thing;

import org.jspecify.annotations.NullMarked;
