package org.ucwatck.harness.mask;

import java.util.HashMap;
import java.util.Map;

/** The characters behind the named references of XML, and those of HTML for Latin-1 and for punctuation. */
final class HtmlNames {
    private static final String LATIN_1 = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg"
            + " macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest"
            + " Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml"
            + " ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig"
            + " agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml"
            + " eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
    private static final String PUNCTUATION = "excl ! quot \" QUOT \" num # dollar $ percnt % amp & AMP & apos '"
            + " lpar ( rpar ) ast * plus + comma , period . sol / colon : semi ; lt < LT < equals = gt > GT > quest ?"
            + " commat @ lsqb [ lbrack [ bsol \\ rsqb ] rbrack ] Hat ^ lowbar _ grave ` lcub { lbrace { verbar |"
            + " vert | rcub } rbrace } euro \u20AC";
    private static final int FIRST = 0xA0;
    private static final Map<String, Character> ALL = all();

    private HtmlNames() {}

    /** The character, or 0 when nothing has this name. */
    static int of(String name) {
        return ALL.getOrDefault(name, '\0');
    }

    private static Map<String, Character> all() {
        Map<String, Character> all = new HashMap<>();
        char next = FIRST;
        for (String name : LATIN_1.split(" ", -1)) {
            all.put(name, next++);
        }
        String[] pairs = PUNCTUATION.split(" ", -1);
        for (int i = 0; i < pairs.length; i += 2) {
            all.put(pairs[i], pairs[i + 1].charAt(0));
        }
        return Map.copyOf(all);
    }
}
