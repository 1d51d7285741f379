# What cpack makes: `cpack -G DEB` in a build folder, or script/package.
set(STARDRILL_MAINTAINER "stardrill authors <stardrill@users.noreply.example.org>" CACHE STRING
  "Who answers for packages made here: a name and an address")

set(CPACK_PACKAGE_NAME stardrill)
set(CPACK_PACKAGE_VENDOR "stardrill authors")
set(CPACK_PACKAGE_CONTACT "${STARDRILL_MAINTAINER}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
# Debian's ways with what is installed: see the file.
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/package/staged.cmake)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "speech-dispatcher | espeak-ng")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "practise behavioural interview answers in the terminal")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"stardrill asks the questions of a behavioural interview, takes the answer as
Situation, Task, Action and Result, and says at once which part is missing,
whether the result is measured, and what to answer first. It works without
a network, and keeps every answer as a plain file.")

include(CPack)
