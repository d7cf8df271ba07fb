//! Django's system checks, with Django's ids, one file each.
