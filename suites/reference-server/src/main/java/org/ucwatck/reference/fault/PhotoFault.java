package org.ucwatck.reference.fault;

/** Faults in photos and in the cookie that opens them. */
public enum PhotoFault implements Fault {
    ME_WITHOUT_PHOTO("me.links-photo", "photo"),
    PHOTO_DECLARED_AS_PNG("photo.jpeg", "image/png"),
    PHOTO_IS_NO_JPEG("photo.jpeg", "bytes of a JPEG"),
    PHOTO_WITHOUT_ETAG("photo.etag", "an ETag"),
    PHOTO_ETAG_OF_ANSWER("photo.etag", "HTTP 304"),
    PHOTO_ALWAYS_SENT("photo.etag", "HTTP 304"),
    PHOTO_NEVER_SENT_AGAIN("photo.etag", "HTTP 304"),
    PHOTO_WITHOUT_EXPIRES("photo.expires", "Expires"),
    PHOTO_EXPIRES_AS_NUMBER("photo.expires", "14400"),
    PHOTO_EXPIRED("photo.current", "not before"),
    PHOTO_SIZE_REFUSED("photo.size", "HTTP 400"),
    PHOTO_LARGER_THAN_ASKED("photo.no-larger", "648"),
    PHOTO_SIZE_BREAKS("photo.size-malformed", "HTTP 500"),
    PHOTO_WITHOUT_COOKIE("photo.cookie", "a cookie"),
    PHOTO_COOKIE_OPENS_NOTHING("photo.cookie", "HTTP 401"),
    PHOTO_COOKIE_NOT_RENEWED("photo.cookie-renewed", "a cookie"),
    PHOTO_COOKIE_OPENS_ALL("photo.cookie-alone", "HTTP 200"),
    PHOTO_COOKIE_FOR_ALL_PATHS("photo.cookie-attributes", "path");

    private final String rule;
    private final String symptom;

    PhotoFault(String rule, String symptom) {
        this.rule = rule;
        this.symptom = symptom;
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public String symptom() {
        return symptom;
    }
}
