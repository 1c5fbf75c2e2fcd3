"""Tests as classes, and what runs them and tells how they went."""

import sys

from .result import TestResult
from .case import (FunctionTestCase, SkipTest, TestCase, expectedFailure, skip, skipIf,
                   skipUnless)
from .suite import BaseTestSuite, TestSuite
from .loader import TestLoader, defaultTestLoader
from .main import TestProgram, main
from .runner import TextTestResult, TextTestRunner
from .signals import installHandler, registerResult, removeHandler, removeResult

__all__ = ['TestResult', 'TestCase', 'TestSuite', 'TextTestRunner', 'TestLoader',
           'FunctionTestCase', 'main', 'defaultTestLoader', 'SkipTest', 'skip', 'skipIf',
           'skipUnless', 'expectedFailure', 'TextTestResult', 'installHandler',
           'registerResult', 'removeResult', 'removeHandler']

if sys.version_info[0] == 3:
    from .case import (addModuleCleanup, doModuleCleanups, enterModuleContext)
    __all__ += ['addModuleCleanup', 'doModuleCleanups', 'enterModuleContext']
else:
    from .loader import findTestCases, getTestCaseNames, makeSuite
    __all__ += ['getTestCaseNames', 'makeSuite', 'findTestCases']
    _TextTestResult = TextTestResult

__unittest = True
