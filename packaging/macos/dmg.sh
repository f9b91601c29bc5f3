#!/bin/sh
# A disk image of the bundle. Usage: dmg.sh tiledl.app OUTPUT.dmg      (on macOS)
#
# Without further settings the bundle is signed “ad hoc”: it runs on this Mac, and on another after
# the person there has allowed it in the system's settings. For others:
#   SIGN_IDENTITY    "Developer ID Application: NAME (TEAM)", a certificate in the keychain: bundle and
#                    image are signed with it, with the hardened runtime
#   NOTARY_PROFILE   the name under which `xcrun notarytool store-credentials` keeps an Apple ID: the
#                    image is notarised, and the ticket stapled to it
set -eu
bundle=$1
image=$2
entitlements=$(dirname "$0")/entitlements.plist

if [ -n "${SIGN_IDENTITY:-}" ]; then
  # From the inside out, as codesign wants it; the bundle's own signature then seals all of them.
  find "$bundle/Contents/Frameworks" "$bundle/Contents/MacOS" -type f \
    \( -name '*.so' -o -name '*.dylib' -o -perm -u+x \) -print0 |
    xargs -0 codesign --force --timestamp --options runtime --entitlements "$entitlements" \
      --sign "$SIGN_IDENTITY"
  codesign --force --timestamp --options runtime --entitlements "$entitlements" \
    --sign "$SIGN_IDENTITY" "$bundle"
else
  codesign --force --deep --sign - "$bundle"
fi
codesign --verify --deep --strict "$bundle"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -R "$bundle" "$folder/"
ln -s /Applications "$folder/Applications"
rm -f "$image"
hdiutil create -quiet -volname tiledl -srcfolder "$folder" -format UDZO -fs HFS+ "$image"

if [ -n "${SIGN_IDENTITY:-}" ]; then
  codesign --timestamp --sign "$SIGN_IDENTITY" "$image"
fi
if [ -n "${NOTARY_PROFILE:-}" ]; then
  xcrun notarytool submit "$image" --keychain-profile "$NOTARY_PROFILE" --wait
  xcrun stapler staple "$image"
fi
